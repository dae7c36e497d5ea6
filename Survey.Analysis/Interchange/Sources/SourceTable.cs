using System.Text;
using CsvHelper;

namespace Survey.Analysis.Interchange.Sources;

/// <summary>An answers file that can be read more than once, whatever it comes from.</summary>
internal sealed class SourceTable : IDisposable
{
    /// <summary>The rows up to the header must fit in so many bytes; a header of 200 long Greek questions takes 40,000.</summary>
    private const int MostBeginning = 1 << 18;

    private readonly List<Stream> own = [];
    private readonly long start;
    private Stream content;

    /// <param name="source">The bytes of a CSV, which can be read again.</param>
    /// <param name="isOwn">Whether the table closes it.</param>
    internal SourceTable(Stream source, bool isOwn)
    {
        content = isOwn ? Own(source) : source;
        start = source.Position;
    }

    /// <summary>Whether the table closes that stream.</summary>
    internal bool Owns(Stream stream) => own.Contains(stream);

    /// <summary>The whole text.</summary>
    internal Stream Text => Rewound();

    internal ReadOnlyMemory<byte> Beginning
    {
        get
        {
            var beginning = new byte[MostBeginning];
            return beginning.AsMemory(0, Rewound().ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false));
        }
    }

    /// <summary>Takes each row out of its one quoted cell.</summary>
    internal void Unwrap(char delimiter)
    {
        var wrapped = Rewound();
        content = Own(
            TemporaryStream.Create(target =>
            {
                using var reader = CsvReader.Create(wrapped, CsvTable.Options(delimiter), leaveOpen: true);
                while (reader.Read())
                {
                    target.Write(reader.FieldCount == 1 ? Encoding.UTF8.GetBytes(reader.GetString(0)) : reader.RawRecord);
                    target.Write("\n"u8);
                }
            })
        );
    }

    /// <summary>A reader at the beginning of the file.</summary>
    internal CsvReader Read(CsvReaderOptions options) => CsvReader.Create(Rewound(), options, leaveOpen: true);

    public void Dispose() => own.ForEach(stream => stream.Dispose());

    private Stream Rewound()
    {
        content.Position = Owns(content) ? 0 : start;
        return content;
    }

    private Stream Own(Stream stream)
    {
        own.Add(stream);
        return stream;
    }
}
