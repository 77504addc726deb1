#!/bin/sh
# Take out of /app what the service never imports; `rehearse.sh` tries what is left.
set -eu
packages=/app/lib/python3.11/site-packages

# vibenet's network is read as a file: its own front end, and what that asks for, stay unused.
/tools/bin/pip --python /app/bin/python --disable-pip-version-check uninstall --quiet --yes --root-user-action ignore \
  audioread joblib lazy-loader librosa llvmlite msgpack numba pooch pydub scikit-learn threadpoolctl

find "$packages" -depth -type d \( -name tests -o -name __pycache__ \) -exec rm -rf {} +
find "$packages" -type f \( -name '*.pyi' -o -name '*.pyx' -o -name '*.pxd' -o -name '*.h' -o -name '*.a' \) -delete

# text is found and not read, and one kind of face is looked for
find "$packages/rapidocr/models" -name '*.onnx' ! -name '*_det_*' -delete
find "$packages/cv2/data" -name '*.xml' ! -name haarcascade_frontalface_default.xml -delete

# nothing can be written later, and no date tells a changed file there
/app/bin/python -m compileall -q --invalidation-mode unchecked-hash "$packages"
