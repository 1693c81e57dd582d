/// One of the eight colours that every terminal has (ECMA-48 §8.3.117); the terminal's theme decides the shade.
///
/// The raw value is the parameter of Select Graphic Rendition.
public enum Color: UInt8, Sendable, Hashable, CaseIterable {
  /// SGR 30.
  case black = 30
  /// SGR 31.
  case red
  /// SGR 32.
  case green
  /// SGR 33.
  case yellow
  /// SGR 34.
  case blue
  /// SGR 35.
  case magenta
  /// SGR 36.
  case cyan
  /// SGR 37.
  case white
}
