/// Paths as text, cut at the byte `/`: a mark that joins the slash to one character for people does not for the system.
public enum Path {
  private static let slash = UInt8(ascii: "/")

  /// The directory that holds a path; nil for a name alone and for the root.
  public static func parent(of path: String) -> String? {
    let bytes = Array(path.utf8)
    guard let nameEnd = bytes.lastIndex(where: { $0 != slash }),
      let separator = bytes[..<nameEnd].lastIndex(of: slash),
      let end = bytes[..<separator].lastIndex(where: { $0 != slash })
    else { return nil }
    return String(decoding: bytes[...end], as: UTF8.self)
  }

  /// The name that a path ends with; the root is its own.
  public static func lastComponent(of path: String) -> String {
    path.utf8.split(separator: slash).last.map { String(decoding: $0, as: UTF8.self) } ?? path
  }

  /// The part of a path below a directory that it begins with; nil if it does not.
  public static func relative(_ path: String, to directory: String) -> String? {
    guard path.utf8.starts(with: directory.utf8) else { return nil }
    return String(decoding: path.utf8.dropFirst(directory.utf8.count).drop { $0 == slash }, as: UTF8.self)
  }

  /// The path of a name in a directory; what is in the current directory is named without it.
  public static func join(_ directory: String, _ name: String) -> String {
    if directory == "." { return name }
    return directory.utf8.last == slash ? directory + name : directory + "/" + name
  }
}
