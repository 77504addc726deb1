"""Grafana's dashboards as code: `make docs` writes them to `dashboards/`, which Grafana is provisioned from."""
