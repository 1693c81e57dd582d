/// Words of a command line that people may copy into a shell.
public enum ShellWord {
  /// The text as one word of a POSIX shell: as it is where that is safe, else between single quotes (POSIX.1-2024, XCU
  /// 2.2.2).
  public static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"):
        true
      default: "%+,-./:=@_".utf8.contains(byte)
      }
    }
    return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
  }
}
