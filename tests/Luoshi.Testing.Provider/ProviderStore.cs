using Microsoft.EntityFrameworkCore;

namespace Luoshi.Testing.Provider;

/// <summary>What the provider keeps: clients, authorizations, tokens.</summary>
sealed class ProviderStore(DbContextOptions<ProviderStore> options) : DbContext(options);
