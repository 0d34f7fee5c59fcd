"""Words about working on a cluster."""

from __future__ import annotations

WORDS = {
    "error.cluster_not_installed": (
        "--cluster needs the packages dask and distributed, which are not installed: install the extra “cluster”, or "
        "leave --cluster out and use --workers on this machine.",
        "--cluster 需要 dask 和 distributed 兩個套件，現時並未安裝：請安裝附加項目「cluster」；"
        "或不用 --cluster，改以 --workers 在本機運行。",
    ),
    "error.cluster_not_reached": (
        "--cluster {address}: no scheduler answers there ({reason}). Give the address your scheduler prints, such as "
        "tcp://127.0.0.1:8786.",
        "--cluster {address}：該處沒有排程器回應（{reason}）。請填寫排程器顯示的地址，例如 tcp://127.0.0.1:8786。",
    ),
    "error.cluster_without_workers": (
        "The scheduler of --cluster has no workers. Start at least one with “dask worker ADDRESS”, then try again.",
        "--cluster 的排程器沒有任何工作程序。請先用「dask worker 地址」啟動最少一個，再試一次。",
    ),
}
