namespace Survey.Tests.Answering;

/// <summary>What several tasks add to.</summary>
internal sealed class Gathered<T>(params IEnumerable<T> first)
{
    private readonly List<T> items = [.. first];

    public int Count => Now.Count;

    /// <summary>What is there at this moment.</summary>
    public IReadOnlyList<T> Now
    {
        get
        {
            lock (items)
            {
                return [.. items];
            }
        }
    }

    public void Add(T item)
    {
        lock (items)
        {
            items.Add(item);
        }
    }

    public void AddOnce(T item)
    {
        lock (items)
        {
            if (!items.Contains(item))
            {
                items.Add(item);
            }
        }
    }

    public T Pick(Random chance) => Now[chance.Next(Count)];
}
