#!/usr/bin/env python3
"""Writes the golden runs of the tests, or checks them (`golden.py --check`).

Every run is what reference_model.py gives, to the last digit. Standard library only.
"""
import io
import json
import os
import sys

import reference_model as reference

HERE = os.path.dirname(os.path.abspath(__file__))
GOLDEN = os.path.join(HERE, "..", "tests", "golden")


def main():
    check = sys.argv[1:] == ["--check"]
    parameters = reference.load_parameters()
    with open(os.path.join(GOLDEN, "settings.json")) as file:
        settings = json.load(file)
    for name, s in settings.items():
        out = io.StringIO()
        rows = reference.run(s["centralisation"], s["signing"], s["flexibility"], params=parameters)
        reference.write_csv(rows, out)
        path = os.path.join(GOLDEN, name + ".csv")
        if check:
            with open(path) as file:
                assert file.read() == out.getvalue(), name
        else:
            with open(path, "w") as file:
                file.write(out.getvalue())
    print("%d golden runs %s" % (len(settings), "agree" if check else "written"))


if __name__ == "__main__":
    main()
