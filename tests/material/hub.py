"""A Hub of one's own: git by git's own server, and LFS beside it, for nobody without a login."""

import json
import os
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import urlsplit

from material.sites import served

LFS = "application/vnd.git-lfs+json"


class Hub:
    """Repositories in a folder, and what was asked of them with which login; large files go to a store elsewhere."""

    def __init__(self, folder: Path, word: str) -> None:
        self.folder = folder
        self.login = "Basic " + b64encode(f"hf_user:{word}".encode()).decode()
        self.address = self.elsewhere = ""
        self.told: list[tuple[str, str | None]] = []
        self.stored: dict[str, bytes] = {}
        self.told_elsewhere: list[str | None] = []

    def asked(self, part: str) -> list[str | None]:
        """Give the logins that calls to a part of the Hub came with."""
        return [login for path, login in self.told if part in path]


class _Handler(BaseHTTPRequestHandler):
    hub: Hub

    def body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def answer(self, code: int, content: bytes = b"", **headers: str) -> None:
        self.send_response(code)
        for name, value in {**headers, "Content-Length": str(len(content))}.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None: ...


class _Git(_Handler):
    def do_GET(self) -> None:
        body, login = self.body(), self.headers.get("Authorization")
        self.hub.told.append((self.path, login))
        if login != self.hub.login:
            self.answer(401, WWW_Authenticate='Basic realm="hub"')
        elif self.path.endswith("/locks/verify"):
            self.answer(200, b'{"ours": [], "theirs": []}', Content_Type=LFS)
        elif self.path.endswith("/objects/batch"):
            self.answer(200, self.batch(json.loads(body)), Content_Type=LFS)
        else:
            self.git(body)

    do_POST = do_GET

    def batch(self, wanted: dict[str, list[dict[str, object]]]) -> bytes:
        objects = [{**one, "authenticated": True, "actions": {"upload": {"href": f"{self.hub.elsewhere}/{one['oid']}"}}}
                   for one in wanted["objects"]]  # fmt: skip
        return json.dumps({"transfer": "basic", "objects": objects}).encode()

    def git(self, body: bytes) -> None:
        parts = urlsplit(self.path)
        told = {"CONTENT_TYPE": "Content-Type", "HTTP_CONTENT_ENCODING": "Content-Encoding",
                "GIT_PROTOCOL": "Git-Protocol"}  # fmt: skip
        environment = os.environ | {variable: self.headers.get(name, "") for variable, name in told.items()} | {
            "GIT_PROJECT_ROOT": str(self.hub.folder), "GIT_HTTP_EXPORT_ALL": "1", "REMOTE_USER": "hf_user",
            "PATH_INFO": parts.path, "QUERY_STRING": parts.query, "REQUEST_METHOD": self.command,
            "CONTENT_LENGTH": str(len(body)),
        }  # fmt: skip
        said = subprocess.run(["git", "http-backend"], env=environment, input=body, capture_output=True, check=False)
        head, _, content = said.stdout.partition(b"\r\n\r\n")
        headers = dict(line.split(": ", 1) for line in head.decode().splitlines())
        self.answer(int(headers.pop("Status", "200").split()[0]), content, Content_Type=headers.get("Content-Type", ""))


class _Store(_Handler):
    def do_PUT(self) -> None:
        self.hub.told_elsewhere.append(self.headers.get("Authorization"))
        self.hub.stored[self.path.removeprefix("/")] = self.body()
        self.answer(200)


@contextmanager
def running(folder: Path, word: str) -> Iterator[Hub]:
    """Serve the repositories of a folder to whoever has the word."""
    hub = Hub(folder, word)
    with ExitStack() as ends:
        hub.address = _served(_Git, hub, ends)
        hub.elsewhere = _served(_Store, hub, ends)
        yield hub


def _served(kind: type[_Handler], hub: Hub, ends: ExitStack) -> str:
    port = ends.enter_context(served(type(kind.__name__, (kind,), {"hub": hub})))
    return f"http://127.0.0.1:{port}"
