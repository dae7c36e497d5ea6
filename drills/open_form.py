"""Pages of the questionnaire in a browser."""

import html
import http.cookiejar
import re
import urllib.error
import urllib.parse
import urllib.request

TYPED = "Μουσείο <Δοκιμών> & Co"


def browser():
    """One that keeps cookies."""
    return urllib.request.build_opener(urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar()))


def begin(opened, server, language):
    """Makes a draft that the browser remembers."""
    with opened.open(f"{server.address}/s/digital-skills/start?lang={language}", data=b"", timeout=10):
        pass


def hidden_fields(page):
    return [(html.unescape(name), html.unescape(value)) for name, value in re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page)]


class OpenForm:
    """A page that is open in a browser and filled in."""

    def __init__(self, server):
        self.address = f"{server.address}/s/digital-skills/pages/profile?lang=el"
        opened = browser()
        begin(opened, server, "el")
        with opened.open(self.address, timeout=10) as page:
            self.hidden = hidden_fields(page.read().decode())

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
