#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Directories as places to write into.
public enum Directory {
  /// Makes a directory and those above it that do not exist; one that is there already is left as it is.
  ///
  /// New ones get `permissions` less the umask.
  public static func create(_ path: String, permissions: UInt16 = 0o777) throws(SystemError) {
    do throws(SystemErrorReason) {
      if try SystemCall.status(of: path).isDirectory { return }
      throw SystemErrorReason.notADirectory
    } catch .notFound {
      if let parent = Path.parent(of: path) { try create(parent, permissions: permissions) }
      do throws(SystemErrorReason) {
        _ = try SystemCall.retrying { mkdir(path, mode_t(permissions & 0o7777)) }
      } catch .alreadyExists {
        return
      } catch {
        throw SystemError(.create, path, error)
      }
    } catch {
      throw SystemError(.create, path, error)
    }
  }

  /// Whether what is written to a path below a directory stays there: no link in it leads elsewhere.
  ///
  /// Neither needs to exist yet. A link that leads nowhere counts as one that leads out.
  public static func keeps(_ path: String, in directory: String) throws(SystemError) -> Bool {
    var place: String? = path
    while let existing = place {
      do throws(SystemErrorReason) {
        _ = try SystemCall.status(of: existing, followingLinks: false)
        guard let root = try realPath(of: directory) else { return true }
        guard let target = try realPath(of: existing) else { return false }
        let slash = UInt8(ascii: "/")
        return target == root || target.starts(with: root.last == slash ? root : root + [slash])
      } catch .notFound {
        place = Path.parent(of: existing)
      } catch {
        throw SystemError(.inspect, path, error)
      }
    }
    return true
  }

  /// An existing path without links, `.` and `..`.
  public static func resolvedPath(of path: String) throws(SystemError) -> String {
    do throws(SystemErrorReason) {
      guard let resolved = String(validating: try SystemCall.realPath(of: path), as: UTF8.self) else {
        throw SystemErrorReason.invalidName
      }
      return resolved
    } catch {
      throw SystemError(.inspect, path, error)
    }
  }

  /// The bytes of a path without links; nil if it leads nowhere.
  private static func realPath(of path: String) throws(SystemErrorReason) -> [UInt8]? {
    do throws(SystemErrorReason) {
      return try SystemCall.realPath(of: path)
    } catch .notFound {
      return nil
    }
  }
}
