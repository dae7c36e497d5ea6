using System.Text.Json.Serialization;
using Survey.Api.Storage;

namespace Survey.Api.Upkeep;

/// <summary>A small write that a command requests from the process that owns the SQLite file.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "task")]
[JsonDerivedType(typeof(CloseTask), "close")]
[JsonDerivedType(typeof(InviteTask), "invite")]
[JsonDerivedType(typeof(PurgeTask), "purge")]
[JsonDerivedType(typeof(AddKeyTask), "add-key")]
[JsonDerivedType(typeof(RevokeKeyTask), "revoke-key")]
[JsonDerivedType(typeof(AddLinkTask), "add-link")]
[JsonDerivedType(typeof(RevokeLinkTask), "revoke-link")]
internal abstract record OwnerTask
{
    public abstract Task Run(Database database);
}
