using Survey.Tests.Storage;

namespace Survey.Tests.Sharing;

public sealed class SqliteSharedPagesTests() : SharedPagesTests(Provider.Sqlite);
