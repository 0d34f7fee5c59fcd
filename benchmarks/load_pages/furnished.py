"""As many boxes, texts, figures and charts as the first page, and nothing worked out: what Streamlit itself takes."""

import plotly.graph_objects as go
import streamlit as st

ROWS = "<tr>" + "<td>Some words in a cell of a table</td>" * 8 + "</tr>"
st.set_page_config(layout="wide")
st.title("Title")
with st.container(horizontal=True):
    for n in range(10):
        st.page_link("http://127.0.0.1/", label=f"Page {n}")
st.segmented_control("Language", ["English", "Chinese"], key="lang", default="English")
with st.sidebar:
    number = st.number_input("Number", key="input.replies_per_day", value=30)
    for n in range(7):
        st.number_input(f"Number {n}", key=f"number{n}", value=n)
    for n in range(8):
        st.selectbox(f"Choice {n}", ["one", "two", "three"], key=f"choice{n}")
    for n in range(3):
        st.checkbox(f"Box {n}", key=f"box{n}")
    st.date_input("Day", key="day")
st.header("Headline")
for n, column in enumerate(st.columns(4)):
    with column, st.container(border=True):
        st.metric(f"Figure {n}", number + n)
months = list(range(25))
figure = go.Figure([go.Scatter(x=months, y=[number * n * m for m in months], name=str(n)) for n in range(6)])
st.plotly_chart(figure, key="chart")
st.download_button("Download", b"month,hkd", file_name="a.csv", on_click="ignore")
for _ in range(15):
    st.html("<table>" + ROWS * 8 + "</table>")
for n in range(9):
    st.subheader(f"Section {n}")
for n in range(2):
    st.button("Button", key=f"button{n}")
