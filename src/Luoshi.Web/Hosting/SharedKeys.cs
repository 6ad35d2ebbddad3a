using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Luoshi.Web.Hosting;

/// <summary>The keys by which all nodes take each other's forms and read each other's secrets, wherever each is installed.</summary>
internal static class SharedKeys
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("Luoshi");
        services.AddSingleton<KeyRepository>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => provider.GetRequiredService<KeyRepository>());
    }

    /// <summary>Has a key at hand before the first request. Nodes that start at once do it one after the other, or each would draw a key that the others do not know of until the next day.</summary>
    public static void Begin(IServiceProvider services)
    {
        services.GetRequiredService<KeyRepository>().BringIn();
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("start").Protect([]);
    }
}
