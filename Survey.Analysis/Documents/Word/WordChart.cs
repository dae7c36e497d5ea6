using Survey.Analysis.Excel.Charts;
using Survey.Analysis.Excel.Sheets;
using Survey.Analysis.Reading;
using A = DocumentFormat.OpenXml.Drawing;
using C = DocumentFormat.OpenXml.Drawing.Charts;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Survey.Analysis.Documents.Word;

/// <summary>A chart that Word draws and people can edit, with its figures in a small workbook inside the document.</summary>
internal sealed class WordChart
{
    private const int Emu = 635; // in a twentieth of a point
    private const int EmuOfPoint = 12700;
    private const double Highest = 610; // points
    private const double Height = 0.78; // of a chart in a workbook, whose title stands in the text here
    private readonly GuideFigure figure;
    private readonly ChartTable data;
    private readonly Guide guide;

    /// <param name="guide">The document.</param>
    /// <param name="figure">The chart.</param>
    /// <param name="number">Among the charts of the document, from 1.</param>
    public WordChart(Guide guide, GuideFigure figure, int number)
    {
        (this.guide, this.figure, Number) = (guide, figure, number);
        data = new ChartTable(figure, guide.Words);
    }

    public int Number { get; }

    /// <summary>By which the document names the chart.</summary>
    public string Id => $"rIdChart{Number}";

    public string Path => $"word/charts/chart{Number}.xml";

    public string DataPath => $"word/embeddings/chart{Number}.xlsx";

    /// <param name="dataId">By which the chart names its workbook.</param>
    public C.ChartSpace Draw(string dataId)
    {
        var drawn = ChartDrawing.Of(data.Chart, data.Place, guide.Figures, hasTitle: false);
        drawn.Append(new C.ExternalData(new C.AutoUpdate { Val = false }) { Id = dataId });
        return drawn;
    }

    public void WriteData(Stream target) => data.Write(target, guide.Report.Title);

    public W.Paragraph Paragraph()
    {
        var (wide, high) = (
            (long)WordPage.TextWidth * Emu,
            (long)(Math.Min(Highest, Height * ChartSize.Height(data.Chart, data.Place.Table)) * EmuOfPoint)
        );
        var drawing = new W.Drawing(
            new D.Inline(
                new D.Extent { Cx = wide, Cy = high },
                new D.EffectExtent
                {
                    LeftEdge = 0,
                    TopEdge = 0,
                    RightEdge = 0,
                    BottomEdge = 0,
                },
                new D.DocProperties
                {
                    Id = (uint)Number,
                    Name = $"Chart {Number}",
                    Description = SoundText.Of(figure.Chart.Description),
                },
                new D.NonVisualGraphicFrameDrawingProperties(),
                new A.Graphic(
                    new A.GraphicData(new C.ChartReference { Id = Id })
                    {
                        Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart",
                    }
                )
            )
            {
                DistanceFromTop = 0,
                DistanceFromBottom = 0,
                DistanceFromLeft = 0,
                DistanceFromRight = 0,
            }
        );
        return WordText.Paragraph("Chart", new W.Run(drawing));
    }
}
