"""create_app(): middleware, handlers, routers, the dashboard."""
