"""A page of the questionnaire that is open in a browser and filled in."""

import html
import re
import urllib.error
import urllib.parse
import urllib.request

TYPED = "Μουσείο <Δοκιμών> & Co"


class OpenForm:
    def __init__(self, server):
        self.address = f"{server.address}/s/digital-skills/pages/profile?lang=el"
        with urllib.request.urlopen(self.address, timeout=10) as page:
            self.hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page.read().decode())

    def send(self):
        """'saved'; 'kept' if the response is 503 with Retry-After and shows the form as it was filled in; otherwise 'lost'."""
        fields = urllib.parse.urlencode([*self.hidden, ("country", "GR"), ("museum_name", TYPED), ("action", "next")]).encode()
        try:
            with urllib.request.urlopen(self.address, fields, timeout=20) as answer:
                return "saved" if answer.status in (200, 422) else "lost"
        except urllib.error.HTTPError as error:
            page = error.read().decode()
            as_typed = TYPED in html.unescape(page) and 'value="GR" selected' in page and all(f'value="{value}"' in page for _, value in self.hidden)
            return "saved" if error.code == 422 else "kept" if error.code == 503 and error.headers["Retry-After"] and as_typed else "lost"
