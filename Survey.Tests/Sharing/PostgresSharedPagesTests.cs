using Survey.Tests.Storage;

namespace Survey.Tests.Sharing;

public sealed class PostgresSharedPagesTests() : SharedPagesTests(Provider.Postgres);
