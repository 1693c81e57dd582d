#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A thread of the operating system that nobody waits for.
public enum DetachedThread {
  /// What a thread is started with: C passes one pointer.
  private final class Work: Sendable {
    let body: @Sendable () -> Void

    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// As much as the main thread commonly has: the default of macOS is 512 KiB.
  private static let stackSize = 8 << 20

  #if canImport(Darwin)
    private static func emptyIdentifier() -> pthread_t? { nil }
    private static let main: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = { work in
      Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
      return nil
    }
  #else
    private static func emptyIdentifier() -> pthread_t { pthread_t() }
    private static let main: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { work in
      if let work { Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body() }
      return nil
    }
  #endif

  /// Runs a closure on a new thread.
  public static func start(_ body: @escaping @Sendable () -> Void) throws(SystemErrorReason) {
    let work = Unmanaged.passRetained(Work(body))
    let result = create(with: work.toOpaque())
    if result == 0 { return }
    work.release()
    throw SystemErrorReason(errno: result)
  }

  /// Zero or an error number: the functions of POSIX threads return it instead of setting errno.
  private static func create(with work: UnsafeMutableRawPointer) -> Int32 {
    var attributes = pthread_attr_t()
    let result = pthread_attr_init(&attributes)
    guard result == 0 else { return result }
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    pthread_attr_setstacksize(&attributes, stackSize)
    var thread = emptyIdentifier()
    return pthread_create(&thread, &attributes, main, work)
  }
}
