namespace Survey.Analysis.Interchange;

/// <summary>A stream whose beginning can be looked at before it is read, also where the source cannot go back.</summary>
internal sealed class ReplayedStream : Stream
{
    private readonly Stream source;
    private readonly byte[] beginning;
    private readonly int length;
    private int position;

    /// <param name="source">Read on from where it stands; left open.</param>
    /// <param name="most">The most bytes to look at.</param>
    internal ReplayedStream(Stream source, int most)
    {
        this.source = source;
        beginning = new byte[most];
        length = source.ReadAtLeast(beginning, most, throwOnEndOfStream: false);
    }

    internal ReadOnlyMemory<byte> Beginning => beginning.AsMemory(0, length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (position == length)
        {
            return source.Read(buffer);
        }

        var taken = Math.Min(buffer.Length, length - position);
        beginning.AsSpan(position, taken).CopyTo(buffer);
        position += taken;
        return taken;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
