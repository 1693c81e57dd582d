#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Directories as places to write into.
public enum Directory {
  /// Makes a directory and those above it that do not exist; one that is there already is left as it is.
  public static func create(_ path: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      if try SystemCall.status(of: path).isDirectory { return }
      throw SystemErrorReason.notADirectory
    } catch .notFound {
      if let parent = parent(of: path) { try create(parent) }
      do throws(SystemErrorReason) {
        _ = try SystemCall.retrying { mkdir(path, 0o777) }
      } catch .alreadyExists {
        return
      } catch {
        throw SystemError(.create, path, error)
      }
    } catch {
      throw SystemError(.create, path, error)
    }
  }

  /// The directory that holds a path; nil for a name alone and for the root.
  public static func parent(of path: String) -> String? {
    let trimmed = path.reversed().drop { $0 == "/" }
    let above = trimmed.drop { $0 != "/" }.drop { $0 == "/" }
    return above.isEmpty ? nil : String(above.reversed())
  }
}
