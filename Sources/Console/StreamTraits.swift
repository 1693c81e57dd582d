public import Output

/// What a stream can show.
public struct StreamTraits: Sendable, Hashable {
  /// Whether a person reads it on a terminal.
  public var isTerminal: Bool
  /// Whether escape sequences for colour may be written to it.
  public var usesColor: Bool
  /// Whether what was written can be written over: true of terminals that are not dumb.
  public var rewritesLines: Bool
  /// The signs that drawings are made of.
  public var glyphs: Glyphs

  /// Makes the traits of a stream in memory: those of a file, or of a terminal that shows everything but colour.
  public init(isTerminal: Bool = false, usesColor: Bool = false, glyphs: Glyphs = .unicode) {
    self.isTerminal = isTerminal
    self.usesColor = usesColor
    self.rewritesLines = isTerminal
    self.glyphs = glyphs
  }

  /// The traits of a stream of the process, by its environment.
  init(isTerminal: Bool, environment: Environment) {
    self.isTerminal = isTerminal
    usesColor = ColorChoice.automatic.usesColor(isTerminal: isTerminal, environment: environment)
    rewritesLines = isTerminal && environment["TERM"] != "dumb"
    glyphs = environment.glyphs
  }
}
