"""The least a Streamlit page can be: a box and a figure."""

import streamlit as st

st.metric("Twice", 2 * st.number_input("Number", key="input.replies_per_day", value=30))
