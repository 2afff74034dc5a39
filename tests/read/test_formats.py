from __future__ import annotations

import subprocess
import sys


def test_reading_text_does_not_import_the_html_library() -> None:
    code = "import sys, bilateral.read as r; r.read_text('The two met.'); print('trafilatura' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
