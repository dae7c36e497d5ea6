namespace Survey.Tests.House;

/// <summary>Two rooms that know each other, directly or through others.</summary>
/// <param name="First">The room whose name comes first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Edges">What makes the cycle.</param>
internal sealed record RoomCycle(string First, string Second, IReadOnlyList<RoomEdge> Edges)
{
    public string Pair => PairOf(First, Second);

    /// <summary>The same for both directions.</summary>
    public static string PairOf(string one, string other) =>
        string.CompareOrdinal(one, other) < 0
            ? $"{RoomMap.Shown(one)} <-> {RoomMap.Shown(other)}"
            : $"{RoomMap.Shown(other)} <-> {RoomMap.Shown(one)}";

    public override string ToString() => $"{Pair}\n  {string.Join("\n  ", Edges)}";
}
