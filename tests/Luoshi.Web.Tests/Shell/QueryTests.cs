using System.Reflection;
using Luoshi.Web.Hosting;
using Luoshi.Web.Lists;
using Microsoft.AspNetCore.Components;

namespace Luoshi.Web.Tests.Shell;

/// <summary>What stands behind the question mark of an address is written by anybody: a page reads it as text, and what is no number is not there.</summary>
public class QueryTests
{
    [Fact]
    public void Every_page_reads_its_query_as_text() =>
        Assert.Empty(NotText(typeof(LuoshiWeb).Assembly.GetTypes()));

    [Fact]
    public void The_rule_accuses_a_page_that_does_not() =>
        Assert.Equal(["Guilty.Version"], NotText([typeof(Guilty)]));

    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", 0)]
    [InlineData("-1", null)]
    [InlineData("x", null)]
    [InlineData("99999999999", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_number_of_an_address_is_a_number_or_not_there(string? text, int? number) => Assert.Equal(number, QueryNumber.Of(text));

    private static IEnumerable<string> NotText(IEnumerable<Type> types) =>
        from type in types
        from property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where property.IsDefined(typeof(SupplyParameterFromQueryAttribute)) && property.PropertyType != typeof(string) && property.PropertyType != typeof(string[])
        select $"{type.Name}.{property.Name}";

    private sealed class Guilty
    {
        [SupplyParameterFromQuery]
        public int? Version { get; set; }
    }
}
