/// What people want to know of a sign in a line: sentences without a full stop, and where to look.
struct LogAdvice: Hashable, Sendable {
  /// What happened.
  let meaning: String
  /// Why it mostly is so in a mesh.
  let cause: String
  /// What to do.
  let remedy: String
  /// Where to look.
  let inquiry: LogInquiry?

  init(_ meaning: String, cause: String, remedy: String, _ inquiry: LogInquiry? = nil) {
    self.meaning = meaning
    self.cause = cause
    self.remedy = remedy
    self.inquiry = inquiry
  }
}
