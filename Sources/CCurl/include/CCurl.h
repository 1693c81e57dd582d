// The part of libcurl's ABI that is used, so that neither building nor starting needs libcurl itself.
//
// libcurl keeps its ABI since 7.16 (https://curl.se/libcurl/abi.html): numbers of options and codes never change their
// meaning, and structures only grow at their end. Names are those of curl/curl.h with another prefix.
#ifndef CCURL_H
#define CCURL_H

#include <stddef.h>
#include <stdint.h>

typedef struct ccurl_easy ccurl_easy;
typedef struct ccurl_multi ccurl_multi;
typedef struct ccurl_slist ccurl_slist;

// curl_blob; the flag says that libcurl makes a copy.
struct ccurl_blob {
  const void *data;
  size_t length;
  unsigned int flags;
};
enum { CCURL_BLOB_COPY = 1 };

// curl_waitfd.
typedef struct ccurl_waitfd {
  int fd;
  short events;
  short revents;
} ccurl_waitfd;
enum { CCURL_WAIT_POLLIN = 1, CCURL_WAIT_POLLOUT = 4 };

// CURLMsg.
typedef struct ccurl_message {
  int message;
  ccurl_easy *easy;
  union {
    void *whatever;
    int result;
  } data;
} ccurl_message;
enum { CCURLMSG_DONE = 1 };

// The beginning of curl_version_info_data.
typedef struct ccurl_version {
  int age;
  const char *version;
  unsigned int number;
  const char *host;
  int features;
  const char *tls;
} ccurl_version;

typedef size_t (*ccurl_transfer_callback)(char *bytes, size_t size, size_t count, void *context);
typedef int (*ccurl_seek_callback)(void *context, int64_t offset, int origin);

// What libcurl returns from callbacks and functions.
#define CCURL_WRITEFUNC_PAUSE ((size_t)0x10000001)
#define CCURL_READFUNC_PAUSE ((size_t)0x10000001)
#define CCURL_READFUNC_ABORT ((size_t)0x10000000)
enum { CCURL_SEEKFUNC_OK = 0, CCURL_SEEKFUNC_FAIL = 1 };
enum { CCURLPAUSE_RECV = 1, CCURLPAUSE_SEND = 4, CCURLPAUSE_CONT = 0 };
enum { CCURLPIPE_MULTIPLEX = 2, CCURLPROTO_HTTP_HTTPS = 3, CCURL_GLOBAL_ALL = 3, CCURLVERSION_FIRST = 0 };
enum { CCURL_HTTP_VERSION_1_1 = 2, CCURL_HTTP_VERSION_2TLS = 4, CCURL_HTTP_VERSION_2_PRIOR_KNOWLEDGE = 5 };

// CURLcode, those that are told apart.
enum {
  CCURLE_OK = 0,
  CCURLE_UNSUPPORTED_PROTOCOL = 1,
  CCURLE_URL_MALFORMAT = 3,
  CCURLE_NOT_BUILT_IN = 4,
  CCURLE_COULDNT_RESOLVE_PROXY = 5,
  CCURLE_COULDNT_RESOLVE_HOST = 6,
  CCURLE_COULDNT_CONNECT = 7,
  CCURLE_WEIRD_SERVER_REPLY = 8,
  CCURLE_HTTP2 = 16,
  CCURLE_PARTIAL_FILE = 18,
  CCURLE_WRITE_ERROR = 23,
  CCURLE_READ_ERROR = 26,
  CCURLE_OUT_OF_MEMORY = 27,
  CCURLE_OPERATION_TIMEDOUT = 28,
  CCURLE_SSL_CONNECT_ERROR = 35,
  CCURLE_ABORTED_BY_CALLBACK = 42,
  CCURLE_UNKNOWN_OPTION = 48,
  CCURLE_GOT_NOTHING = 52,
  CCURLE_SEND_ERROR = 55,
  CCURLE_RECV_ERROR = 56,
  CCURLE_SSL_CERTPROBLEM = 58,
  CCURLE_PEER_FAILED_VERIFICATION = 60,
  CCURLE_BAD_CONTENT_ENCODING = 61,
  CCURLE_SEND_FAIL_REWIND = 65,
  CCURLE_SSL_CACERT_BADFILE = 77,
  CCURLE_AGAIN = 81,
  CCURLE_HTTP2_STREAM = 92,
  CCURLE_PROXY = 97,
  CCURLE_SSL_CLIENTCERT = 98,
};

// CURLoption: long.
enum {
  CCURLOPT_NOBODY = 44,
  CCURLOPT_UPLOAD = 46,
  CCURLOPT_HTTPPROXYTUNNEL = 61,
  CCURLOPT_SSL_VERIFYPEER = 64,
  CCURLOPT_FRESH_CONNECT = 74,
  CCURLOPT_HTTPGET = 80,
  CCURLOPT_SSL_VERIFYHOST = 81,
  CCURLOPT_HTTP_VERSION = 84,
  CCURLOPT_NOSIGNAL = 99,
  CCURLOPT_CONNECT_ONLY = 141,
  CCURLOPT_CONNECTTIMEOUT_MS = 156,
  CCURLOPT_PROTOCOLS = 181,
  CCURLOPT_TCP_KEEPALIVE = 213,
  CCURLOPT_PATH_AS_IS = 234,
  CCURLOPT_PIPEWAIT = 237,
  CCURLOPT_SUPPRESS_CONNECT_HEADERS = 265,
  CCURLOPT_MAXAGE_CONN = 288,
  CCURLOPT_QUICK_EXIT = 322,
};

// CURLoption: strings, lists and other pointers.
enum {
  CCURLOPT_WRITEDATA = 10001,
  CCURLOPT_URL = 10002,
  CCURLOPT_PROXY = 10004,
  CCURLOPT_READDATA = 10009,
  CCURLOPT_ERRORBUFFER = 10010,
  CCURLOPT_USERAGENT = 10018,
  CCURLOPT_HTTPHEADER = 10023,
  CCURLOPT_HEADERDATA = 10029,
  CCURLOPT_CUSTOMREQUEST = 10036,
  CCURLOPT_CAINFO = 10065,
  CCURLOPT_SSLCERTTYPE = 10086,
  CCURLOPT_SSLKEYTYPE = 10088,
  CCURLOPT_CAPATH = 10097,
  CCURLOPT_ACCEPT_ENCODING = 10102,
  CCURLOPT_SEEKDATA = 10168,
  CCURLOPT_NOPROXY = 10177,
  CCURLOPT_UNIX_SOCKET_PATH = 10231,
  CCURLOPT_CONNECT_TO = 10243,
};

// CURLoption: functions, sizes and blobs.
enum {
  CCURLOPT_WRITEFUNCTION = 20011,
  CCURLOPT_READFUNCTION = 20012,
  CCURLOPT_HEADERFUNCTION = 20079,
  CCURLOPT_SOCKOPTFUNCTION = 20148,
  CCURLOPT_SEEKFUNCTION = 20167,
  CCURLOPT_INFILESIZE_LARGE = 30115,
  CCURLOPT_SSLCERT_BLOB = 40291,
  CCURLOPT_SSLKEY_BLOB = 40292,
  CCURLOPT_CAINFO_BLOB = 40309,
};

enum { CCURLMOPT_PIPELINING = 3 };

// CURLINFO.
enum {
  CCURLINFO_SSL_VERIFYRESULT = 0x20000D,
  CCURLINFO_HTTP_CONNECTCODE = 0x200016,
  CCURLINFO_OS_ERRNO = 0x200019,
  CCURLINFO_NUM_CONNECTS = 0x20001A,
  CCURLINFO_ACTIVESOCKET = 0x50002C,
  CCURLINFO_PRETRANSFER_TIME_T = 0x600035,
};

enum { CCURL_ERROR_SIZE = 256 };

// The functions of one opened libcurl.
typedef struct ccurl_library {
  void *handle;
  int (*global_init)(long flags);
  const ccurl_version *(*version_info)(int age);
  ccurl_easy *(*easy_init)(void);
  void (*easy_cleanup)(ccurl_easy *easy);
  int (*easy_pause)(ccurl_easy *easy, int mask);
  int (*easy_send)(ccurl_easy *easy, const void *bytes, size_t length, size_t *sent);
  int (*easy_recv)(ccurl_easy *easy, void *bytes, size_t length, size_t *received);
  const char *(*easy_strerror)(int code);
  ccurl_slist *(*slist_append)(ccurl_slist *list, const char *text);
  void (*slist_free_all)(ccurl_slist *list);
  ccurl_multi *(*multi_init)(void);
  int (*multi_cleanup)(ccurl_multi *multi);
  int (*multi_add_handle)(ccurl_multi *multi, ccurl_easy *easy);
  int (*multi_remove_handle)(ccurl_multi *multi, ccurl_easy *easy);
  int (*multi_perform)(ccurl_multi *multi, int *running);
  int (*multi_poll)(ccurl_multi *multi, ccurl_waitfd *descriptors, unsigned int count, int timeout, int *ready);
  int (*multi_wakeup)(ccurl_multi *multi);
  ccurl_message *(*multi_info_read)(ccurl_multi *multi, int *left);
  // The three that take what an option asks for; they are called by the functions below.
  int (*easy_setopt)(ccurl_easy *easy, int option, ...);
  int (*easy_getinfo)(ccurl_easy *easy, int info, ...);
  int (*multi_setopt)(ccurl_multi *multi, int option, ...);
} ccurl_library;

enum { CCURL_OPENED = 0, CCURL_NOT_FOUND = 1, CCURL_INCOMPLETE = 2 };

// Opens a library and finds all functions that it has; whatever it lacks stays NULL and gives CCURL_INCOMPLETE.
int ccurl_open(ccurl_library *library, const char *name);

// A variadic function can only be called from C.
int ccurl_set_long(const ccurl_library *library, ccurl_easy *easy, int option, long value);
int ccurl_set_size(const ccurl_library *library, ccurl_easy *easy, int option, int64_t value);
int ccurl_set_pointer(const ccurl_library *library, ccurl_easy *easy, int option, const void *value);
int ccurl_set_blob(const ccurl_library *library, ccurl_easy *easy, int option, const void *bytes, size_t length);
int ccurl_set_transfer_callback(
    const ccurl_library *library, ccurl_easy *easy, int option, ccurl_transfer_callback callback);
int ccurl_set_seek_callback(const ccurl_library *library, ccurl_easy *easy, ccurl_seek_callback callback);
// Has every socket closed in programs that are started.
int ccurl_set_close_on_exec(const ccurl_library *library, ccurl_easy *easy);
int ccurl_set_multi_long(const ccurl_library *library, ccurl_multi *multi, int option, long value);
// Zero when it is not known.
long ccurl_get_long(const ccurl_library *library, ccurl_easy *easy, int info);
// Zero when it is not known, or not so far.
int64_t ccurl_get_size(const ccurl_library *library, ccurl_easy *easy, int info);
// Negative when there is none.
int ccurl_get_socket(const ccurl_library *library, ccurl_easy *easy);

// Addresses as numbers, with which any thread may wake the one that polls (curl_multi_wakeup).
typedef struct ccurl_waker {
  uintptr_t function;
  uintptr_t multi;
} ccurl_waker;
ccurl_waker ccurl_make_waker(const ccurl_library *library, ccurl_multi *multi);
void ccurl_wake(ccurl_waker waker);

#endif
