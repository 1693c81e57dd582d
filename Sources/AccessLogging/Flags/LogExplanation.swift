/// What a sign in a line means, why it mostly is so, and what to do: sentences without a full stop.
///
/// Texts may have names from the line in them: nothing here is safe for a terminal yet.
public struct LogExplanation: Hashable, Sendable {
  /// The sign: a response flag, or what the response code details begin with, or a status.
  public let sign: String
  /// The flag's long name; empty for other signs.
  public let name: String
  /// What happened.
  public let meaning: String
  /// Why it mostly is so in a mesh.
  public let cause: String
  /// What to do.
  public let remedy: String
  /// The command that shows more.
  public let command: String?

  init(_ sign: String, name: String = "", _ advice: LogAdvice, about subject: LogSubject) {
    self.sign = sign
    self.name = name
    meaning = advice.meaning
    cause = advice.cause
    remedy = advice.remedy
    command = advice.inquiry?.command(for: subject)
  }

  /// What is the same for all lines that are explained alike.
  public var identity: String { "\(sign)\u{0}\(meaning)\u{0}\(cause)" }
}
