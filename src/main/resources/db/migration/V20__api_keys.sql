-- Keys of suppliers (provider set) and of monitoring (provider null): only the digest of a key is kept.
create table api_key (
    id bigint generated always as identity primary key,
    digest bytea not null unique,
    label varchar(100) not null,
    provider varchar(100),
    issued_at timestamptz not null,
    issued_by varchar(64) not null,
    revoked_at timestamptz
);
