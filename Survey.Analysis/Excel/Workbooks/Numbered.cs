namespace Survey.Analysis.Excel.Workbooks;

/// <summary>Different things in the order in which they first came, each with its number from 0.</summary>
internal sealed class Numbered<T>
    where T : notnull
{
    private readonly Dictionary<T, int> places = [];
    private readonly List<T> items = [];

    public IReadOnlyList<T> Items => items;

    public int PlaceOf(T item)
    {
        if (!places.TryGetValue(item, out var place))
        {
            places.Add(item, place = items.Count);
            items.Add(item);
        }

        return place;
    }
}
