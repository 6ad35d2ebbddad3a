using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Luoshi.Office.People;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("persons");
        builder.HasKey(person => person.Id);
        builder.Property(person => person.Id).HasMaxLength(64);
        builder.Property(person => person.Name).HasMaxLength(50);
        builder.Property(person => person.Email).HasMaxLength(254);
        builder.Property(person => person.Phone).HasMaxLength(40);
    }
}

internal sealed class PostMapping : IEntityTypeConfiguration<Post>
{
    public void Configure(EntityTypeBuilder<Post> builder)
    {
        builder.ToTable("posts");
        builder.HasKey(post => post.Id);
        builder.Property(post => post.Id).HasMaxLength(64);
        builder.Property(post => post.UnitId).HasMaxLength(64);
        builder.HasIndex(post => post.UnitId);
        builder.Property(post => post.Title).HasMaxLength(100);
        builder.Property(post => post.RoleCode).HasMaxLength(32);
    }
}
