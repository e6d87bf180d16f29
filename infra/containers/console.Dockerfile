# syntax=docker/dockerfile:1
# nginx before the gateway: the console's files, TLS, the way in. Built from the repository's root:
#   docker build -f infra/containers/console.Dockerfile -t yanxiu/console:0.1.0 .
# The files themselves are not in the image: micro-frontends are published one by one into a volume at /srv/console.
# Debian and not the nginx image, which lacks brotli; this release's nginx is the one the configuration was tried on.

FROM debian:12-slim
LABEL org.opencontainers.image.title="yanxiu console"
RUN apt-get update \
  && apt-get install -y --no-install-recommends nginx-light libnginx-mod-http-brotli-static curl \
  && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled /etc/nginx/sites-available /var/www/html
COPY infra/nginx/*.conf /etc/nginx/
RUN install -d -o www-data -g www-data /srv/console
USER www-data
EXPOSE 8080 8443
# nginx lets requests under way finish on SIGQUIT; SIGTERM would cut them off.
STOPSIGNAL SIGQUIT
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s --retries=3 \
  CMD ["curl", "--fail", "--silent", "--output", "/dev/null", "http://127.0.0.1:8081/livez"]
ENTRYPOINT ["nginx", "-e", "stderr", "-g", "daemon off;", "-c"]
CMD ["/etc/nginx/nginx.conf"]
