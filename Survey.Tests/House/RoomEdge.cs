namespace Survey.Tests.House;

/// <summary>A file that knows another room.</summary>
/// <param name="From">The file's own room.</param>
/// <param name="To">The other one.</param>
/// <param name="File">The file.</param>
/// <param name="Name">The type of the other room that it names, or the whole namespace where it uses only extension
/// methods.</param>
internal sealed record RoomEdge(string From, string To, string File, string Name)
{
    public override string ToString() => $"{File} names {Name} of {RoomMap.Shown(To)}";
}
