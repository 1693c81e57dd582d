/// What the pages of one release of a manual have in common.
public struct ManualEdition: Hashable, Sendable {
  /// The program with its version: `meshctl 1.0.0`.
  public let program: String
  /// The date of the release as mdoc(7) writes it: `November 21, 2026`.
  public let date: String
  /// The flags that every command has.
  public let inherited: CommandInterface
  /// What else there is help about; the page of the program tells it.
  public let topics: [Term]

  /// Makes an edition.
  public init(program: String, date: String, inherited: CommandInterface, topics: [Term] = []) {
    self.program = program
    self.date = date
    self.inherited = inherited
    self.topics = topics
  }
}
