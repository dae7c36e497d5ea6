namespace Survey.Tests.House;

/// <summary>Two rooms that know each other, directly or through others.</summary>
/// <param name="First">The room whose name comes first.</param>
/// <param name="Second">The other one.</param>
/// <param name="Edges">What makes the cycle.</param>
internal sealed record RoomCycle(string First, string Second, IReadOnlyList<RoomEdge> Edges)
{
    public string Pair => $"{RoomMap.Shown(First)} <-> {RoomMap.Shown(Second)}";

    public override string ToString() => $"{Pair}\n  {string.Join("\n  ", Edges)}";
}
