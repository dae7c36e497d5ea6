"""One HTTP/1.1 connection that sends exactly the given bytes and is reopened after the server has closed it."""

import asyncio
import dataclasses


@dataclasses.dataclass
class Answer:
    status: int
    head: str  # in lower case
    content: bytes

    @property
    def type(self):
        return self.head.partition("\r\ncontent-type: ")[2].split("\r\n")[0].split(";")[0]


async def read(reader):
    """The next answer of a connection."""
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if "\r\ntransfer-encoding: chunked" in head:
        content = b""
        while (size := int((await reader.readuntil(b"\r\n")).strip(), 16)) > 0:
            content += (await reader.readexactly(size + 2))[:-2]
        await reader.readexactly(2)
    else:
        length = head.partition("\r\ncontent-length: ")[2].split("\r\n")[0]
        content = await reader.readexactly(int(length or 0))
    return Answer(int(head.split(" ", 2)[1]), head, content)


class Connection:
    def __init__(self, port, source="127.0.0.1"):
        self.port, self.source, self.pair = port, source, None

    async def ask(self, method, path, content=b"", headers=None):
        lines = "".join(f"{name}: {value}\r\n" for name, value in (headers or {}).items())
        request = f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{lines}Content-Length: {len(content)}\r\n\r\n".encode("utf-8", "surrogatepass") + content
        for last in (False, True):
            if self.pair is None:
                self.pair = await asyncio.open_connection("127.0.0.1", self.port, limit=1 << 20, local_addr=(self.source, 0))
            reader, writer = self.pair
            try:
                writer.write(request)
                answer = await asyncio.wait_for(read(reader), 60)
                break
            except (ConnectionError, asyncio.IncompleteReadError):
                self.close()
                if last:
                    raise
        if "\r\nconnection: close" in answer.head or answer.status in (400, 413):
            self.close()
        return answer

    def close(self):
        if self.pair:
            self.pair[1].close()
        self.pair = None
