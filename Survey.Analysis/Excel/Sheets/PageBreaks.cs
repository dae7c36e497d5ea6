namespace Survey.Analysis.Excel.Sheets;

/// <summary>
/// Decides where pages end: a block that fits on a page is not divided, one that does not is divided where it may be. Heights
/// are in points.
/// </summary>
/// <param name="pageEnds">Takes the rows after which a page ends.</param>
/// <param name="pageHeight">In points.</param>
internal sealed class PageBreaks(List<int> pageEnds, double pageHeight)
{
    private readonly List<(int Row, double Height)> segments = [];
    private double page;
    private double segment;
    private double flowing;
    private double repeated;
    private int segmentRow = 1;
    private bool flows;
    private bool isOnlyHead = true;

    public void Used(double height)
    {
        segment += flows ? 0 : height;
        flowing += flows ? height : 0;
    }

    public void RepeatAbove() => repeated = segment;

    public void StartBlock(int row)
    {
        EndBlock();
        segmentRow = row;
    }

    public void MayBreak(int row)
    {
        segments.Add((segmentRow, segment));
        (segmentRow, segment) = (row, 0);
    }

    public void Flow() => flows = true;

    public void EndBlock()
    {
        segments.Add((segmentRow, segment));
        var height = segments.Sum(part => part.Height) + flowing;
        var fits = (isOnlyHead ? page : repeated) + height <= pageHeight; // a first page with a head alone would look empty
        isOnlyHead = isOnlyHead && page == 0;
        if (fits)
        {
            Place(segments[0].Row, height);
        }
        else
        {
            segments[..^1].ForEach(part => Place(part.Row, part.Height));
            PlaceLast(segments[^1].Row, segments[^1].Height);
        }

        segments.Clear();
        (segment, flowing, flows) = (0, 0, false);
    }

    /// <summary>Rows that fit on a page of their own are not divided.</summary>
    private void PlaceLast(int row, double height)
    {
        if (repeated + height + flowing <= pageHeight)
        {
            Place(row, height + flowing);
            return;
        }

        Place(row, height);
        // Where rows that flow over pages end is not certain, so what comes next begins a page.
        page = page + flowing > pageHeight ? pageHeight : page + flowing;
    }

    private void Place(int row, double height)
    {
        if (page > repeated && page + height > pageHeight)
        {
            pageEnds.Add(row - 1);
            page = repeated;
        }

        page += height;
    }
}
