namespace Luoshi.Office.Tests.Schema;

/// <summary>What is tested on one database is tested on the others.</summary>
public class ContractTests
{
    [Fact]
    public void Every_contract_is_tested_on_every_database() =>
        Assert.Empty(Untested([.. typeof(ContractTests).Assembly.GetTypes()]));

    [Fact]
    public void The_rule_accuses_a_contract_that_a_database_is_missing_from() =>
        Assert.Equal(["SchemaTests on Postgres"], Untested([typeof(SchemaTests), typeof(SchemaOnSqliteTests)]));

    private static IEnumerable<string> Untested(IReadOnlyList<Type> types) =>
        from contract in types
        where contract.IsAbstract && !contract.IsSealed && Tests(contract)
        from database in Enum.GetNames<Database>()
        where !types.Any(type => type.BaseType == contract && type.Name.Contains("On" + database, StringComparison.Ordinal))
        select $"{contract.Name} on {database}";

    private static bool Tests(Type type) => type.GetMethods().Any(method => method.DeclaringType == type && method.IsDefined(typeof(FactAttribute), inherit: true));
}
