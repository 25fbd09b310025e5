using MimeKit;

namespace MedInsPerf.App.Mail;

/// <summary>Takes a mail on its way. Sending the same Message-Id twice must be harmless where the transport can see it.</summary>
public interface IMailTransport
{
    /// <exception cref="IOException">It could not be handed over; the message will come again.</exception>
    Task Send(MimeMessage message, CancellationToken cancellation);
}

/// <summary>Writes each mail as an .eml file into a folder, named by its Message-Id: sent twice it is one file.</summary>
public sealed class PickupFolder(string folder) : IMailTransport
{
    /// <inheritdoc/>
    public async Task Send(MimeMessage message, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var name = string.Concat(
            message.MessageId!.TakeWhile(character => character != '@').Where(char.IsAsciiLetterOrDigit)
        );
        var finished = Path.Combine(folder, $"{name}.eml");
        var unfinished = $"{finished}.part";
        await using (var file = File.Create(unfinished))
        {
            await message.WriteToAsync(file, cancellation);
        }

        File.Move(unfinished, finished, overwrite: true);
    }
}

/// <summary>Hands mail to an SMTP server: the bureau's own, or the SMTP endpoint of Azure Communication Services.</summary>
public sealed class SmtpServerTransport(SmtpSettings settings) : IMailTransport
{
    /// <inheritdoc/>
    public async Task Send(MimeMessage message, CancellationToken cancellation)
    {
        using var client = new MailKit.Net.Smtp.SmtpClient();
        await client.ConnectAsync(
            settings.Host,
            settings.Port,
            MailKit.Security.SecureSocketOptions.Auto,
            cancellation
        );
        if (settings.User is { Length: > 0 } user)
        {
            await client.AuthenticateAsync(user, settings.Password ?? "", cancellation);
        }

        await client.SendAsync(message, cancellation);
        await client.DisconnectAsync(quit: true, cancellation);
    }
}

/// <summary>Where mail goes; no user for a server that asks for none.</summary>
public sealed record SmtpSettings(string Host, int Port, string? User, string? Password);

/// <summary>Who sends.</summary>
public sealed record MailSender(string Name, string Address);
