using Luoshi.Office.People;
using Luoshi.Office.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Luoshi.Office.Accounts;

public static class PeopleRegistration
{
    /// <summary>
    /// Adds what keeps settings, people and accounts. Second factors need data protection, which the host adds: its keys decide
    /// whether what was encrypted can be read again.
    /// </summary>
    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SettingStore>();
        services.AddSingleton<SettingsNow>();
        services.AddSingleton<SimulationStore>();
        services.AddSingleton<KnownUnits>();
        services.AddSingleton<UnitStore>();
        services.AddSingleton<PersonStore>();
        services.AddSingleton<PostStore>();
        services.AddSingleton<HoldingStore>();
        services.AddSingleton<UnitGroupStore>();
        services.AddSingleton<HostStore>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<PeopleLook>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<OneTimeCodes>();
        services.AddSingleton<SignIn>();
        services.AddSingleton<PasswordStore>();
        services.AddSingleton<SecondFactorStore>();
        services.AddSingleton<InvitationStore>();
        services.AddSingleton<FirstStart>();
        services.AddSingleton<DemoPeople>();
        return services;
    }
}
