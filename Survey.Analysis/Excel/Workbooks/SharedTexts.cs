using System.Globalization;
using System.Text;

namespace Survey.Analysis.Excel.Workbooks;

/// <summary>Texts that stand in many cells, which then name only their place in this list.</summary>
internal sealed class SharedTexts
{
    private readonly Dictionary<string, byte[]> places = [];
    private readonly List<string> texts = [];

    /// <returns>The text's place in the list, in digits.</returns>
    public byte[] PlaceOf(string text)
    {
        if (!places.TryGetValue(text, out var place))
        {
            places.Add(text, place = Encoding.UTF8.GetBytes(texts.Count.ToString(CultureInfo.InvariantCulture)));
            texts.Add(text);
        }

        return place;
    }

    public void Write(Stream target)
    {
        target.Write("<?xml version=\"1.0\" encoding=\"utf-8\" standalone=\"yes\"?>"u8);
        target.Write(Encoding.UTF8.GetBytes($"<sst xmlns=\"{Xml.Main}\" uniqueCount=\"{texts.Count}\">"));
        foreach (var text in texts)
        {
            target.Write("<si>"u8);
            target.Write(CellText.Of(text));
            target.Write("</si>"u8);
        }

        target.Write("</sst>"u8);
    }
}
