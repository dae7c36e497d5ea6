using System.Xml.Linq;
using Dapper;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Survey.Api.Storage;

/// <summary>The keys that sign cookies and forms, in the database that several processes share.</summary>
internal sealed class ProtectionKeys(Database database) : IXmlRepository
{
    private const string All = "SELECT element FROM protection_keys ORDER BY name";

    private const string Put = "INSERT INTO protection_keys (name, element) VALUES (@name, @element)";

    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. database.Read(connection => connection.Query<string>(All).AsList()).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        database
            .Write(connection =>
                connection.Execute(Put, new { name = friendlyName, element = element.ToString(SaveOptions.DisableFormatting) })
            )
            .GetAwaiter()
            .GetResult();
}
