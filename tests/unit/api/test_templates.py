from spectral_dna.api.templates import label, template_of
from spectral_dna.app import create_app
from spectral_dna.settings import Settings

APP = create_app(Settings())


class TestTemplates:
    def test_every_path_of_the_document_is_its_own_template(self):
        paths = list(APP.openapi()["paths"])
        assert paths
        assert [template_of(APP, path) for path in paths] == paths

    def test_what_the_document_does_not_hold_is_no_call(self):
        undocumented = ("/metrics", "/api/docs", "/api/openapi.json", "/", "/docs", "/api/nothing")
        assert [template_of(APP, path) for path in undocumented] == [None] * len(undocumented)

    def test_a_name_stays_out_of_the_label(self):
        assert label(APP, "/api/v1/analyses/0193a4c2") == "/api/v1/analyses/{analysis}"

    def test_naming_a_request_does_not_write_the_document(self):
        app = create_app(Settings())
        label(app, "/health/ready")
        assert app.openapi_schema is None
