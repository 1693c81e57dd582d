/// Words of a POSIX shell, for command lines that are shown to be copied.
public enum ShellWord {
  /// The text as one word that the shell takes as it is.
  ///
  /// What holds nothing but letters, digits and `_-./:=@,%+` stands as it is. Everything else goes between single quotes,
  /// in which nothing is special, and each single quote among it becomes `'\''` (POSIX XCU §2.2.2).
  public static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "_-./:=@,%+".utf8.contains(byte)
        }
      }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}
