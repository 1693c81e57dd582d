#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory that processes share by a name (shm_overview(7)).
public enum SharedMemory {
  /// Removes a name, `/envoy_shared_memory_10` or the like; one that is not there is no error.
  public static func remove(_ name: String) throws(SystemError) {
    do throws(SystemErrorReason) {
      _ = try SystemCall.retrying { shm_unlink(name) }
    } catch .notFound {
      return
    } catch {
      throw SystemError(.remove, name, error)
    }
  }
}
