namespace Survey.Api.Storage;

/// <summary>Which file a name leads to. The default value is that of no file.</summary>
/// <param name="Device">The file system.</param>
/// <param name="Inode">The file's number there.</param>
internal readonly record struct FileIdentity(ulong Device, ulong Inode)
{
    private const int TypeMask = 0xF000;
    private const int RegularType = 0x8000;

    /// <summary>How many names lead to it: hard links.</summary>
    public uint Names { get; private init; }

    public uint User { get; private init; }

    public uint Group { get; private init; }

    /// <summary>Neither a folder nor a device, pipe or socket.</summary>
    public bool IsRegular { get; private init; }

    /// <summary>Whether both are the same file, whatever has changed about it.</summary>
    public bool IsSame(FileIdentity other) => (Device, Inode) == (other.Device, other.Inode);

    /// <summary>From the kernel's <c>struct statx</c>, which is the same on every processor.</summary>
    internal static FileIdentity Read(ReadOnlySpan<byte> statx) =>
        new(BitConverter.ToUInt64(statx[136..]), BitConverter.ToUInt64(statx[32..]))
        {
            Names = BitConverter.ToUInt32(statx[16..]),
            User = BitConverter.ToUInt32(statx[20..]),
            Group = BitConverter.ToUInt32(statx[24..]),
            IsRegular = (BitConverter.ToUInt16(statx[28..]) & TypeMask) == RegularType,
        };
}
