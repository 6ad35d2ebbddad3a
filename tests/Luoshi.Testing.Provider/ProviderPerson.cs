namespace Luoshi.Testing.Provider;

/// <summary>Somebody whom the provider knows.</summary>
/// <param name="Means">How it knows them, as its tokens say in amr.</param>
public sealed record ProviderPerson(string Subject, string Name, IReadOnlyList<string> Means)
{
    public static readonly ProviderPerson Zhou = new("zhou-8361", "周平", ["pwd"]);

    public static readonly ProviderPerson Lin = new("lin-5520", "林岚", ["pwd", "otp"]);

    /// <summary>The password of everybody there.</summary>
    public const string Password = "provider-password";

    public static IReadOnlyList<ProviderPerson> All { get; } = [Zhou, Lin];
}
