namespace Luoshi.Office.Record;

/// <summary>Who does something.</summary>
/// <param name="AccountId">The account that is signed in; null where the program acts by itself.</param>
/// <param name="Name">The person's name, as the record will show it also when the account is long gone.</param>
/// <param name="Post">The post in which they act, with its unit; null where none is needed.</param>
/// <param name="From">From where: an address of the network, or the command that was run.</param>
public sealed record Actor(string? AccountId, string Name, string? Post, string From)
{
    /// <summary>The program itself, doing work that nobody asked for at that moment.</summary>
    /// <param name="work">What it was doing, such as <c>start</c> or the name of a background job.</param>
    public static Actor System(string work) => new(null, "系统", null, work);
}
